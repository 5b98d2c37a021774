// A page that shows messages as Discord does, made of what Discord's API says of them.

import '@skyra/discord-components-core';
import twemoji from '@discordapp/twemoji';
import { bare, shown } from './markdown.js';
import { element } from './elements.js';
import { restyle } from './look.js';

const EMOJI = './node_modules/@discordapp/twemoji/dist/svg/';
const EPHEMERAL = 64;
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' };
const TOGETHER_MS = 7 * 60_000;

/** Puts a scene on the page, in the dark or the light theme; done when every part and picture of it is there. */
window.show = async ({ channel, people, messages }, theme) => {
  const light = theme === 'light';
  document.body.replaceChildren(
    element('discord-messages', { 'light-theme': light, 'channel-type': 'text', 'channel-name': channel },
      messages.map((one, index) => message(one, messages[index - 1], people)))
  );
  twemoji.parse(document.body, (code) => `${EMOJI}${code}.svg`);
  await document.fonts.ready;
  await restyle(document.body, theme);
};

function message(one, before, names) {
  const head = above(one, names);
  const follows = !head && before?.author.id === one.author.id && Date.parse(one.timestamp) - Date.parse(before.timestamp) < TOGETHER_MS;
  return element('discord-message', {
    author: name(one.author),
    avatar: avatar(one.author),
    bot: one.author.bot,
    timestamp: clock(one.timestamp),
    ephemeral: Boolean(one.flags & EPHEMERAL),
    'message-body-only': follows,
  }, [
    ...(head ? [head] : []),
    ...shown(one.content, names),
    ...one.attachments.map((file) => element('discord-attachments', { slot: 'attachments' }, [attachment(file)])),
    ...one.embeds.map((each) => embed(each, names)),
    ...(one.components.length ? [element('discord-attachments', { slot: 'components' }, one.components.map(row))] : []),
    ...(one.reactions ? [element('discord-reactions', { slot: 'reactions' }, one.reactions.map(reaction))] : []),
  ]);
}

/** The small line above a message: the command that it answers, or the message that it replies to. */
function above(one, names) {
  if (one.interaction) {
    const { name: command, user } = one.interaction;
    return element('discord-command', { slot: 'reply', author: name(user), avatar: avatar(user), command });
  }
  const to = one.referenced_message;
  if (!to) return null;
  const text = bare(to.content.replaceAll('\n', ' '), names);
  return element('discord-reply', {
    slot: 'reply', author: name(to.author), avatar: avatar(to.author), bot: to.author.bot, attachment: !text,
  }, [text || element('i', {}, ['Click to see attachment'])]);
}

function embed(each, names) {
  const within = [];
  if (each.description) within.push(element('discord-embed-description', { slot: 'description' }, shown(each.description, names)));
  if (each.fields) {
    within.push(element('discord-embed-fields', { slot: 'fields' }, each.fields.map((field) =>
      element('discord-embed-field', { 'field-title': bare(field.name, names) }, shown(field.value, names)))));
  }
  if (each.footer) within.push(element('discord-embed-footer', { slot: 'footer' }, [each.footer.text]));
  return element('discord-embed', {
    slot: 'embeds',
    color: each.color === undefined ? undefined : `#${each.color.toString(16).padStart(6, '0')}`,
    'embed-title': each.title && bare(each.title, names),
    image: each.image?.url,
  }, within);
}

function attachment(file) {
  if (file.width) return element('discord-image-attachment', { url: file.url, alt: file.description, ...fitted(file, 550, 350) });
  return element('discord-file-attachment', {
    name: file.filename, href: file.url, bytes: (file.size / (file.size < 1e3 ? 1 : 1e3)).toFixed(file.size < 1e3 ? 0 : 2),
    'bytes-unit': file.size < 1e3 ? 'bytes' : 'KB',
  });
}

function fitted({ width, height }, most, highest) {
  const share = Math.min(1, most / width, highest / height);
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

function row(parts) {
  return element('discord-action-row', {}, parts.components.map((part) => {
    if (part.type !== 2) {
      return element('discord-string-select-menu', { placeholder: part.placeholder ?? 'Make a selection', disabled: part.disabled });
    }
    const { emoji } = part;
    return element('discord-button', {
      type: STYLES[part.style], emoji: emoji && picture(emoji.name), 'emoji-name': emoji?.name, disabled: part.disabled, url: part.url,
    }, part.label ? [part.label] : []);
  }));
}

function reaction({ emoji, count, me }) {
  return element('discord-reaction', { emoji: picture(emoji.name), name: emoji.name, count, reacted: me });
}

/** The picture of an emoji. */
function picture(emoji) {
  return /src="([^"]+)"/.exec(twemoji.parse(emoji, (code) => `${EMOJI}${code}.svg`))[1];
}

function name(user) {
  return user.global_name ?? user.username.replace(/^./, (letter) => letter.toUpperCase());
}

function avatar(user) {
  return `./avatars/${user.username}.svg`;
}

function clock(moment) {
  return `Today at ${new Date(moment).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}`;
}
