import type { Configuration } from '../../configuration.js';
import { lastPort } from '../../parts/ports.js';
import type { Addresses } from './desk.js';

/** Where the Vigil of this data folder serves, by the ports that it keeps there. Throws if it never ran. */
export function addressesOf({ data }: Pick<Configuration, 'data'>): Addresses {
  const [api, issuer] = [lastPort(data, 'api'), lastPort(data, 'issuer')];
  if (api === undefined || issuer === undefined)
    throw new Error('No Vigil has run here yet. Start one with npm start, and run this beside it.');
  return { api: `http://127.0.0.1:${api}`, issuer: `http://127.0.0.1:${issuer}` };
}
