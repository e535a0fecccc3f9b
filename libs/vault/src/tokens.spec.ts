import { SealBroken } from './box.js';
import { KeyClassNotHeld } from './master-keys.js';
import { testMasters } from './testing/test-masters.js';
import { Tokens } from './tokens.js';

const masters = testMasters(['tokens']);
const tokens = new Tokens(masters);
const elsewhere = new Tokens(testMasters(['tokens']));

describe('tokens', () => {
  it('filter: equal for equal values of one purpose in one installation', () => {
    const token = tokens.token('state', 'XEX');
    expect(token).toHaveLength(16);
    expect(new Tokens(masters).token('state', 'XEX')).toEqual(token);
    expect(tokens.token('state', 'XEY')).not.toEqual(token);
    expect(tokens.token('act', 'XEX')).not.toEqual(token);
    expect(elsewhere.token('state', 'XEX')).not.toEqual(token);
  });

  it('name a command by actor, route and key, each on its own', () => {
    const id = tokens.commandId('ana', '/cases', 'key-1');
    expect(id).toMatch(/^c_[\w-]{43}$/);
    expect(tokens.commandId('ana', '/cases', 'key-1')).toBe(id);
    const others = [
      tokens.commandId('ben', '/cases', 'key-1'),
      tokens.commandId('ana', '/cases/x', 'key-1'),
      tokens.commandId('ana', '/cases', 'key-2'),
      tokens.commandId('ana/cases', '', 'key-1'),
      elsewhere.commandId('ana', '/cases', 'key-1'),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });

  it('fingerprint a body whatever the order of its fields', () => {
    expect(tokens.fingerprint({ a: 1, b: ['x'] })).toBe(tokens.fingerprint({ b: ['x'], a: 1 }));
    expect(tokens.fingerprint({ a: 1, b: ['x'] })).not.toBe(tokens.fingerprint({ a: 1, b: ['y'] }));
    expect(elsewhere.fingerprint({ a: 1 })).not.toBe(tokens.fingerprint({ a: 1 }));
  });

  it('name a workflow without its reference', () => {
    expect(tokens.workflowId('REP-2026-1')).toMatch(/^w_[\w-]{24}$/);
    expect(tokens.workflowId('REP-2026-1')).toBe(tokens.workflowId('REP-2026-1'));
    expect(tokens.workflowId('REP-2026-1')).not.toBe(tokens.workflowId('REP-2026-2'));
  });

  it('name a box by command, place and content', () => {
    const id = tokens.boxId('T', 'c_1', '/summary', 'text');
    expect(tokens.boxId('T', 'c_1', '/summary', 'text')).toBe(id);
    const others = [
      tokens.boxId('I', 'c_1', '/summary', 'text'),
      tokens.boxId('T', 'c_2', '/summary', 'text'),
      tokens.boxId('T', 'c_1', '/reason', 'text'),
      tokens.boxId('T', 'c_1', '/summary', 'other'),
    ];
    expect(new Set([id, ...others].map((each) => each.slice(2))).size).toBe(5);
    expect(others[0]).toMatch(/^i_/);
    expect(id).toMatch(/^t_/);
  });

  it('need the class tokens', () => {
    expect(() => new Tokens(testMasters(['facts']))).toThrow(KeyClassNotHeld);
  });
});

describe('a cursor', () => {
  it('opens for its own scope, and is safe in a URL', () => {
    const cursor = tokens.sealCursor('cases/ana', ['2026-01-01', 'case-7']);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(tokens.openCursor('cases/ana', cursor)).toEqual(['2026-01-01', 'case-7']);
  });

  it.each([
    ['another scope', (cursor: string) => [tokens, 'cases/ben', cursor] as const],
    ['another installation', (cursor: string) => [elsewhere, 'cases/ana', cursor] as const],
    [
      'a changed letter',
      (cursor: string) =>
        [tokens, 'cases/ana', (cursor.startsWith('A') ? 'B' : 'A') + cursor.slice(1)] as const,
    ],
    ['letters that are ignored', (cursor: string) => [tokens, 'cases/ana', `${cursor}!`] as const],
    ['nothing', () => [tokens, 'cases/ana', ''] as const],
    ['another language', () => [tokens, 'cases/ana', '{"a":1}'] as const],
  ])('is refused for %s', (_what, made) => {
    const [opener, scope, cursor] = made(tokens.sealCursor('cases/ana', 7));
    expect(() => opener.openCursor(scope, cursor)).toThrow(SealBroken);
  });
});
