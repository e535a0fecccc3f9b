import type { DataConverter } from '@temporalio/common';
import type { MasterKeys } from './master-keys.js';
import { SealedPayloadCodec } from './payload-codec.js';

/**
 * What every Temporal client and worker of the installation is given as `dataConverter`: payloads encrypted, failures encoded
 * into payloads. Takes masters that hold the class `payload`.
 *
 * `failureConverterPath` is a module specifier that Temporal resolves itself; a bundle made elsewhere
 * (`bundleWorkflowCode`) must be given the same one.
 */
export function dataConverter(
  masters: MasterKeys,
  failureConverterPath: string = FAILURE_CONVERTER,
): DataConverter {
  return { payloadCodecs: [new SealedPayloadCodec(masters)], failureConverterPath };
}

/** Found by Node, by jest and by Temporal's bundler alike through the package's `exports`. */
export const FAILURE_CONVERTER = '@vigil/vault/encoded-failures';
