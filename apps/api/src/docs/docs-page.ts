import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly requestBody?: unknown;
};

/** A readable page of all routes, without a script: what each does, and the schema of its body to unfold. */
export function docsPage(document: OpenAPIObject): string {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>)
      .filter(([method]) => ['get', 'post', 'put', 'delete', 'patch'].includes(method))
      .map(([method, operation]) => row(method, path, operation)),
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Vigil: the API</title><style>${STYLE}</style>
<h1>Vigil: the API</h1><p>${escape(document.info.description ?? '')} For programs: <a href="/openapi.json">openapi.json</a>.</p>
${rows.join('\n')}</html>`;
}

const row = (method: string, path: string, { summary, requestBody }: Operation): string =>
  `<details><summary><b>${method.toUpperCase()}</b> <code>${escape(path)}</code> ${escape(summary ?? '')}</summary>${
    requestBody === undefined
      ? '<p>No body.</p>'
      : `<pre>${escape(JSON.stringify(requestBody, null, 2))}</pre>`
  }</details>`;

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const STYLE = `body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
summary{cursor:pointer;padding:.25rem 0}pre{overflow:auto;background:color-mix(in srgb,currentColor 8%,transparent);padding:1rem}`;
