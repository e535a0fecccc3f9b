import { Inject, Injectable } from '@nestjs/common';
import { personalKeys, readerKeysAt } from '@vigil/domain/access/reader-keys';
import type { Colleague } from '@vigil/domain/office/office-state';
import type { Reader } from '@vigil/ledger/list-query';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';

/** Whose list it is: the keys under which cases are filed for a colleague and for those whom they stand in for, and conflicts. */
@Injectable()
export class Readers {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  /** Everything that the colleague may open. */
  async of(colleague: Colleague): Promise<Reader> {
    const { state } = await this.office.now();
    return {
      readers: readerKeysAt(colleague, state, this.parts.now()),
      conflicts: state.conflicts[colleague.id] ?? [],
    };
  }

  /** What is the colleague's own, or of whom they stand in for: assigned to them, or brought by them. */
  async mine(colleague: Colleague): Promise<Reader> {
    const { readers, conflicts } = await this.of(colleague);
    return { readers: personalKeys(readers), conflicts };
  }
}
