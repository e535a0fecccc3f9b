/**
 * Gives an id to every new person in a body: each object that holds an `identity` or is in a list of `persons` and has no
 * `personId`. The ids are made from the command's, so that a repeat makes the same.
 */
export function withPersonIds(body: unknown, made: (path: string) => string, path = ''): unknown {
  if (Array.isArray(body)) return body.map((one, n) => withPersonIds(one, made, `${path}/${n}`));
  if (body === null || typeof body !== 'object') return body;
  const inner = Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, withPersonIds(value, made, `${path}/${key}`)]),
  );
  const isPerson = 'identity' in inner || /\/persons\/\d+$/.test(path);
  return isPerson && inner['personId'] === undefined ? { ...inner, personId: made(path) } : inner;
}
