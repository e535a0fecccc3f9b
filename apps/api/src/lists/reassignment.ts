import { Inject, Injectable } from '@nestjs/common';
import type { Colleague } from '@vigil/domain/office/office-state';
import { CaseCommands } from '../commands/case-commands.js';
import type { StepHeaders } from '../commands/step-headers.js';
import { Problem, type ProblemDocument } from '../problems/problem.js';

export interface Reassigned {
  readonly reference: string;
  readonly assigned: boolean;
  /** Why not, as the single step would have answered. */
  readonly problem: ProblemDocument | null;
}

/** Gives several cases to an officer at once: one AssignCase each, so that one that is refused stops no other. */
@Injectable()
export class Reassignment {
  constructor(@Inject(CaseCommands) private readonly commands: CaseCommands) {}

  /** Each case's step has an id of its own under the one key: a repeat finishes what was interrupted, and doubles nothing. */
  async all(
    colleague: Colleague,
    { refs, to }: { readonly refs: readonly string[]; readonly to: string },
    step: StepHeaders,
  ): Promise<{ readonly cases: readonly Reassigned[] }> {
    const cases: Reassigned[] = [];
    for (const reference of new Set(refs)) cases.push(await this.one(colleague, reference, to, step));
    return { cases };
  }

  private async one(
    colleague: Colleague,
    reference: string,
    to: string,
    { idempotencyKey }: StepHeaders,
  ): Promise<Reassigned> {
    try {
      await this.commands.advance({
        ref: reference,
        command: 'AssignCase',
        body: { officer: to },
        colleague,
        step: { idempotencyKey, ifMatch: null },
      });
      return { reference, assigned: true, problem: null };
    } catch (error) {
      if (error instanceof Problem) return { reference, assigned: false, problem: error.document() };
      throw error;
    }
  }
}
