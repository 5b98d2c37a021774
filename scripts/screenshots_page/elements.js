// Making nodes of a page.

/** A node with attributes (true: set without a value; undefined, null and false: not set) and what is in it. */
export function element(name, attributes = {}, within = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...within);
  return made;
}
