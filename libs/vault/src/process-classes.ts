import type { MasterClass } from './master-keys.js';

/** Which master keys each of Vigil's processes holds. Its key file needs no others, and should have none. */
export const PROCESS_CLASSES = {
  api: ['identity', 'text', 'facts', 'tokens', 'payload'],
  conducting: ['facts', 'tokens', 'payload', 'signing'],
  effects: ['identity', 'text', 'facts', 'tokens', 'payload'],
} as const satisfies Readonly<Record<string, readonly MasterClass[]>>;

export type VigilProcess = keyof typeof PROCESS_CLASSES;
