// Photographs each scene: node shoot.js CHROMIUM THEME. Reads THEME.json, writes THEME-SCENE.png, all beside this file.

import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const [executablePath, theme] = process.argv.slice(2);
const here = new URL('.', import.meta.url);
const scenes = JSON.parse(await readFile(new URL(`${theme}.json`, here), 'utf8'));
// Chromium's sandbox refuses to work for root; what is shown here is local alone.
const args = ['--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
const browser = await puppeteer.launch({ executablePath, args });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 640, height: 1000, deviceScaleFactor: 2 });
  await page.setRequestInterception(true);
  const refused = [];
  page.on('request', (request) => {
    if (/^(file|data):/.test(request.url())) return request.continue();
    refused.push(request.url());
    return request.abort();
  });
  page.on('pageerror', (error) => { throw error; });
  for (const [name, scene] of Object.entries(scenes)) {
    await page.goto(new URL('page.html', here).href);
    await page.evaluate((shown, look) => window.show(shown, look), scene, theme);
    const messages = await page.$('discord-messages');
    await messages.screenshot({ path: new URL(`${theme}-${name}.png`, here).pathname });
  }
  if (refused.length) throw new Error(`the page asked for ${refused.join(', ')}`);
} finally {
  await browser.close();
}
