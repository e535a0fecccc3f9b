import { createSecretKey, randomBytes } from 'node:crypto';
import { MASTER_CLASSES, MasterKeys, type MasterClass } from '../master-keys.js';

/** Master keys for a test, of the classes given: made anew, or all of the same 32 bytes. */
export function testMasters(classes: readonly MasterClass[] = MASTER_CLASSES, bytes?: Buffer): MasterKeys {
  const key = (held: MasterClass) => ({
    id: `m_${held}_test`,
    secret: createSecretKey(bytes ?? randomBytes(32)),
  });
  return new MasterKeys('vigil-test', new Map(classes.map((held) => [held, [key(held)]])));
}
