import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const PACKAGES = ['@expo-google-fonts/noto-sans', '@expo-google-fonts/noto-sans-arabic'];

/**
 * Writes a configuration of fontconfig into a folder, so that the browser draws with the fonts of npm packages alone: the same
 * on each machine, Arabic included. Answers its file, and how to end it.
 */
export function fontsFor(folder) {
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true });
  const folders = PACKAGES.map((name) => dirname(require.resolve(`${name}/package.json`)));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, configuration(folders, cache));
  return { file, end: () => rmSync(folder, { recursive: true, force: true }) };
}

const preferring = (family) => `  <alias>
    <family>${family}</family>
    <prefer><family>Noto Sans</family><family>Noto Sans Arabic</family></prefer>
  </alias>`;

const configuration = (folders, cache) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${cache}</cachedir>
${['system-ui', 'sans-serif', 'serif', 'monospace', 'Arial'].map(preferring).join('\n')}
</fontconfig>
`;
