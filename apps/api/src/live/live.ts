import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { mayVisit } from '@vigil/domain/access/case-access';
import { readerKeys } from '@vigil/domain/access/reader-keys';
import { CASE_DECIDER } from '@vigil/domain/case/case-decider';
import type { Colleague } from '@vigil/domain/office/office-state';
import { maySeeCycle } from '@vigil/domain/report-cycle/decide-cycle';
import { load } from '@vigil/ledger/load';
import { movedSince, newestPosition, type Moved } from '@vigil/ledger/moved';
import { streamOf } from '../cases/stream-of.js';
import { Office } from '../office/office.js';
import { API_PARTS, type ApiParts } from '../parts.js';
import { notFound } from '../problems/problem.js';
import { Whereabouts } from './whereabouts.js';

/** Where news is written: one open page. */
export interface Listener {
  /** The references of cases that moved, a report’s cycle (`report-cycle/2027`), or `office`. */
  readonly tell: (moved: readonly string[]) => void;
  /** Which colleagues besides the reader have the case open that the page shows. */
  readonly here: (reference: string, others: readonly string[]) => void;
  readonly end: () => void;
}

const EVERY_MS = 500;

/**
 * Tells open pages what moved, whoever moved it: one look per half second at the order of events, while anybody listens. Each
 * reader hears of what they may visit at that moment and of nothing else; neither what happened nor how much else did.
 */
@Injectable()
export class Live implements OnModuleDestroy {
  private readonly listeners = new Map<Listener, Colleague>();
  private position: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private readonly whereabouts = new Whereabouts((id, reference) => this.mayOpen(id, reference));

  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    @Inject(Office) private readonly office: Office,
  ) {}

  /**
   * Listens until the returned function is called, or the API ends. Nothing that is recorded after this has resolved is missed:
   * who then reads what they show has all of it.
   */
  async listen(connection: string, colleague: Colleague, listener: Listener): Promise<() => void> {
    this.listeners.set(listener, colleague);
    const leave = this.whereabouts.arrive(connection, colleague.id, listener.here);
    await this.begin().catch(() => undefined); // PostgreSQL is away: the first look that finds it begins
    this.timer ??= setTimeout(() => void this.look(), EVERY_MS);
    return () => {
      leave();
      this.listeners.delete(listener);
    };
  }

  /**
   * An open page shows a case now, or none any more: those who have the same case open are told. Throws the one 404 for a case
   * that the colleague may not visit, and for a page that is none of theirs.
   */
  async show(connection: string, colleague: Colleague, typed: string | null): Promise<void> {
    const reference = typed === null ? null : referenceOf(streamOf(typed));
    if (reference !== null && !(await this.mayOpen(colleague.id, reference))) throw notFound();
    if (!this.whereabouts.move(connection, colleague.id, reference)) throw notFound();
  }

  onModuleDestroy(): void {
    this.ended = true;
    clearTimeout(this.timer);
    for (const listener of this.listeners.keys()) listener.end();
    this.listeners.clear();
  }

  private async look(): Promise<void> {
    try {
      if (this.listeners.size > 0) await this.tellWhatMoved();
    } catch {
      // PostgreSQL is away: the next look finds what moved meanwhile
    } finally {
      this.timer = undefined;
      if (this.listeners.size === 0) this.position = undefined;
      else if (!this.ended) this.timer = setTimeout(() => void this.look(), EVERY_MS);
    }
  }

  /** The place in the order of events from which on there is news. */
  private async begin(): Promise<string> {
    if (this.position !== undefined) return this.position;
    const newest = await newestPosition(this.parts.ledger.pool);
    return (this.position ??= newest); // whoever began meanwhile, began earlier
  }

  private async tellWhatMoved(): Promise<void> {
    const { position, moved } = await movedSince(this.parts.ledger.pool, await this.begin());
    this.position = position;
    if (moved.length === 0) return;
    for (const [listener, { id }] of [...this.listeners]) {
      const heard = await this.heardBy(id, moved);
      if (heard.length > 0) listener.tell(heard);
    }
  }

  /** What of it a colleague may hear, by what the office says of them now. */
  private async heardBy(id: string, moved: readonly Moved[]): Promise<readonly string[]> {
    const { state: office } = await this.office.now();
    const colleague = office.colleagues[id];
    if (!colleague || colleague.retired) return [];
    const keys = readerKeys(colleague);
    const inConflict = (office.conflicts[id] ?? []).length > 0;
    const heard: string[] = [];
    for (const { stream, readers } of moved) {
      if (stream === 'office') heard.push('office');
      else if (stream.startsWith('report-cycle/')) heard.push(...(maySeeCycle(colleague) ? [stream] : []));
      else if (!readers.some((reader) => keys.includes(reader))) continue;
      else if (!inConflict || (await this.mayVisit(stream, colleague))) heard.push(referenceOf(stream));
    }
    return heard;
  }

  private async mayOpen(id: string, reference: string): Promise<boolean> {
    const { state: office } = await this.office.now();
    const colleague = office.colleagues[id];
    return colleague !== undefined && (await this.mayVisit(`case/${reference}`, colleague));
  }

  private async mayVisit(stream: string, colleague: Colleague): Promise<boolean> {
    const loaded = await load(this.parts.ledger, CASE_DECIDER, stream);
    const { state: office } = await this.office.now();
    return loaded !== undefined && mayVisit(loaded.state, colleague, office, false, this.parts.now());
  }
}

const referenceOf = (stream: string): string => stream.replace(/^case\//, '');
