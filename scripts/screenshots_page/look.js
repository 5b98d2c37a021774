// What the package's components have of an older Discord, as it is today.

const SHEETS = {
  'discord-messages': ({ back, text, line }) => `
    :host { background-color: ${back}; color: ${text}; border-color: ${line}; padding-bottom: 8px; }
    .discord-channel-name { font-weight: 600; color: ${text}; }`,
  'discord-message': ({ text, quiet, link }) => `
    :host { color: ${text}; }
    .discord-message-timestamp { color: ${quiet} !important; }
    .discord-message-ephemeral { color: ${quiet}; }
    .discord-message-ephemeral .discord-message-ephemeral-link { color: ${link}; }`,
  'discord-reply': ({ quiet, name, spine }) => `
    :host { color: ${quiet}; overflow: visible; margin-right: 48px; }
    :host:before { border-color: ${spine} !important; }
    .discord-replied-message-username { color: ${name}; }
    .discord-replied-message-content { overflow: hidden; text-overflow: ellipsis; }`,
  'discord-command': ({ name, link }) => `
    .discord-replied-message-username { color: ${name}; }
    :host .discord-slash-command-name { color: ${link} !important; background: none; padding: 0; }`,
  // Discord shows a picture within 400 by 300, and makes an embed with one no wider than that.
  'discord-embed': ({ embed, embedLine, text, name }, host) => `
    :host { color: ${text}; }
    :host .discord-embed-wrapper { background-color: ${embed}; border-color: ${embedLine}; ${host.image ? 'max-width: 432px;' : ''} }
    :host .discord-embed-title { color: ${name}; }
    :host .discord-embed-image { display: block; max-width: 400px; max-height: 300px; }`,
  'discord-embed-field': ({ name }) => `:host .discord-field-title { color: ${name}; }`,
  'discord-button': ({ button, onButton, buttonLine }) => `
    :host > *:first-child { border-radius: 8px; min-width: 28px; margin: 2px 8px 2px 0; padding: 0 16px; transition: none; }
    .secondary { background-color: ${button}; color: ${onButton}; box-shadow: inset 0 0 0 1px ${buttonLine}; }
    .success { background-color: #00863a; }`,
  'discord-reaction': ({ embed, onButton }) => `
    :host > *:first-child { background-color: ${embed}; }
    :host .discord-reaction-count { color: ${onButton}; }`,
  'discord-file-attachment': ({ embed, embedLine }) => `
    :host .discord-file-attachment-mosaic-style { background-color: ${embed}; border-color: ${embedLine}; }`,
  'discord-link': ({ link }) => `a { color: ${link} !important; }`,
};

const THEMES = {
  dark: {
    back: '#313338', line: '#26272b', text: '#dbdee1', name: '#f2f3f5', quiet: '#949ba4', link: '#00a8fc', spine: '#4e5058',
    embed: '#2b2d31', embedLine: '#2b2d31', button: '#3e4047', onButton: '#dbdee1', buttonLine: '#46484f',
  },
  light: {
    back: '#ffffff', line: '#e3e5e8', text: '#313338', name: '#060607', quiet: '#5c5e66', link: '#006ce7', spine: '#c4c9ce',
    embed: '#f2f3f5', embedLine: '#e3e5e8', button: '#ebedef', onButton: '#2e3035', buttonLine: '#d9dbdf',
  },
};

/** Dresses every component under a node, also those within others; done when all pictures are there. Raises where one is not. */
export async function restyle(node, theme) {
  for (const part of node.querySelectorAll('*')) {
    await part.updateComplete;
    if (!part.shadowRoot) continue;
    const sheet = SHEETS[part.localName];
    if (sheet) {
      const made = new CSSStyleSheet();
      made.replaceSync(sheet(THEMES[theme], part));
      part.shadowRoot.adoptedStyleSheets.push(made);
    }
    await restyle(part.shadowRoot, theme);
  }
  await Promise.all([...node.querySelectorAll('img')].map((image) => image.decode()));
}
