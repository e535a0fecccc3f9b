import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { extract } from 'tar-fs';
import { fontsFor } from './fonts.mjs';

const root = join(import.meta.dirname, '../..');

const INSTALLED = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const ON_MACOS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** What a machine without a network asks of it, besides what Playwright sets. */
const ARGUMENTS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Finds a browser: `VIGIL_BROWSER`, an installed Chrome or Chromium, or the one that an npm package carries for Linux. Answers
 * its path and the environment that it needs. Throws with what to do if there is none.
 */
export async function findBrowser(print = () => undefined, environment = process.env) {
  const named = environment.VIGIL_BROWSER;
  if (named) {
    if (existsSync(named)) return { path: named, libraries: undefined };
    throw new Error('VIGIL_BROWSER names no file. Give the path of a Chrome or Chromium, or leave it out.');
  }
  const folders = (environment.PATH ?? '').split(delimiter);
  const installed = INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = [...installed, ...ON_MACOS].find((path) => existsSync(path));
  if (found) return { path: found, libraries: undefined };
  if (process.platform === 'linux' && process.arch === 'x64') return packed(print);
  throw new Error('No browser was found. Install Chrome or Chromium, or set VIGIL_BROWSER to its path.');
}

/** The browser of the npm package, unpacked once into the cache, with the libraries that a bare machine lacks. */
async function packed(print) {
  const carrier = carrierOf('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(carrier, 'package.json'), 'utf8'));
  const folder = join(root, '.vigil', 'cache', `chromium-${version}`);
  if (!existsSync(folder)) {
    print('Unpacking the browser of the npm package …');
    const from = join(carrier, 'bin');
    mkdirSync(dirname(folder), { recursive: true });
    const unpacking = mkdtempSync(`${folder}-`);
    try {
      const executable = join(unpacking, 'chromium');
      await pipeline(
        createReadStream(join(from, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(executable),
      );
      chmodSync(executable, 0o755);
      for (const archive of ['al2023.tar.br', 'swiftshader.tar.br'])
        await pipeline(createReadStream(join(from, archive)), createBrotliDecompress(), extract(unpacking));
      renameSync(unpacking, folder);
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true });
      throw error;
    }
  }
  return { path: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/** The folder of an installed package whose package.json is not for others to import. */
function carrierOf(name) {
  let folder = dirname(fileURLToPath(import.meta.resolve(name)));
  while (!existsSync(join(folder, 'package.json')) || !folder.endsWith(join(...name.split('/')))) {
    if (folder === dirname(folder)) throw new Error(`${name} is not installed as a package: run npm ci.`);
    folder = dirname(folder);
  }
  return folder;
}

/** How to start it, by Playwright. */
export async function launchOptions(print) {
  const { path, libraries } = await findBrowser(print);
  const fonts = fontsFor(mkdtempSync(join(tmpdir(), 'vigil-fonts-')));
  const { PATH, HOME, LD_LIBRARY_PATH } = process.env;
  const libraryPath = [LD_LIBRARY_PATH, libraries].filter(Boolean).join(delimiter);
  return {
    executablePath: path,
    args: ARGUMENTS,
    env: {
      PATH,
      HOME,
      ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}),
      FONTCONFIG_FILE: fonts.file,
    },
    end: fonts.end,
  };
}

/**
 * Starts it, with an empty profile of its own and more arguments if one wishes. Answers it, how to start another with a kept
 * profile, and how to end it.
 */
export async function launchBrowser(print, wished = []) {
  const { end, ...options } = await launchOptions(print);
  try {
    const browser = await started(() => chromium.launch({ ...options, args: [...options.args, ...wished] }));
    return {
      browser,
      browserIn: (profile, more = {}) =>
        started(() => chromium.launchPersistentContext(profile, { ...options, ...more })),
      end: async () => {
        await browser.close();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** The packed browser was once seen to crash as it starts (SIGSEGV): then it is started once more. */
async function started(start) {
  try {
    return await start();
  } catch (error) {
    if (!/signal=SIG(SEGV|BUS|ILL|TRAP|ABRT)/.test(String(error))) throw error;
    return start();
  }
}
