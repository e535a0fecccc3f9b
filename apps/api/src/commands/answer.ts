import type { Outcome } from '@vigil/ledger/execute';
import { notFound, Problem } from '../problems/problem.js';
import type { Advanced } from './advanced.js';
import { answeredReceipt } from './answered-receipt.js';
import { rejectionProblem } from './outcome-problem.js';

/** An outcome as it is answered, or thrown as a problem. */
export function answer(outcome: Outcome, status: 200 | 201): Advanced {
  switch (outcome.outcome) {
    case 'recorded':
    case 'replayed':
      return {
        status,
        etag: Number(outcome.receipt.etag),
        replayed: outcome.replayed,
        bytes: answeredReceipt(outcome.receipt),
      };
    case 'rejected':
      throw rejectionProblem(outcome.rejections);
    case 'stale':
      throw new Problem(
        'stale',
        'Read it again, look at what changed, and decide anew. Nothing was recorded.',
        {},
        { etag: `"${outcome.etag}"` },
      );
    case 'key-reused':
      throw new Problem(
        'idempotency-key-reused',
        'Send a new Idempotency-Key: this one stands for another body. Nothing was recorded.',
      );
    case 'unknown':
    case 'taken':
      throw notFound();
  }
}
