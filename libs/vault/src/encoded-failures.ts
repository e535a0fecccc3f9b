import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Puts a failure's message and stack into a payload, so that the codec covers them too. Temporal loads this module by its
 * path, in the client, the worker and the workflow bundle, and looks for this name.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
