// Discord's markdown as nodes of a page: what people see of a message's text.

import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { element } from './elements.js';

const parse = SimpleMarkdown.parserFor(rulesExtended);
const LIST = /^(?:- |(\d+)\. )/;

/** The text as nodes. `names`: user ids → names, for mentions. */
export function shown(text, names) {
  const nodes = [];
  let list = null;
  let plain = [];
  const flush = () => {
    if (plain.length) nodes.push(...inline(plain.join('\n'), names));
    plain = [];
  };
  // The parser knows no lists, which Discord does: their lines are parsed one by one.
  for (const line of text.split('\n')) {
    const item = LIST.exec(line);
    if (item) {
      flush();
      list ??= nodes[nodes.push(item[1] ? element('discord-ordered-list', { start: item[1] }) : element('discord-unordered-list')) - 1];
      list.append(element('discord-list-item', {}, inline(line.slice(item[0].length), names)));
    } else {
      list = null;
      plain.push(line);
    }
  }
  flush();
  return nodes;
}

/** One line without its markup, for where only text can stand. */
export function bare(text, names) {
  const made = element('span', {}, inline(text, names));
  // A mention draws its sign itself.
  for (const mention of made.querySelectorAll('discord-mention')) mention.prepend(mention.getAttribute('type') === 'slash' ? '/' : '@');
  return made.textContent;
}

function inline(text, names) {
  return tree(parse(text, { inline: true }), names);
}

function tree(nodes, names) {
  return nodes.flatMap((node) => {
    const within = () => (Array.isArray(node.content) ? tree(node.content, names) : [node.content]);
    switch (node.type) {
      case 'text':
        return [node.content];
      case 'twemoji':
        return [node.name];
      case 'br':
      case 'newline':
        return [element('br')];
      case 'strong':
        return [element('discord-bold', {}, within())];
      case 'em':
        return [element('discord-italic', {}, within())];
      case 'underline':
        return [element('discord-underlined', {}, within())];
      case 'inlineCode':
        return [element('discord-code', {}, within())];
      case 'blockQuote':
        return [element('discord-quote', {}, within())];
      case 'heading':
        return [element('discord-header', { level: node.level }, within())];
      case 'subtext':
        return [element('discord-subscript', {}, within())];
      case 'link':
      case 'autolink':
      case 'url':
        return [element('discord-link', { href: node.target }, within())];
      case 'user':
        return [element('discord-mention', { type: 'user' }, [names[node.id] ?? 'unknown-user'])];
      case 'slashCommand':
        return [element('discord-mention', { type: 'slash' }, [node.fullName])];
      default:
        // What is not known here must not be lost in silence.
        throw new Error(`there is no way to show ${node.type}`);
    }
  });
}
