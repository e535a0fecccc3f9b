import type { TermKind } from '@vigil/domain/vocabulary/term-kind';
import type { AvailableAnswer, CaseAnswer } from '../api/case-answers.js';
import { stepsOf } from './next-step.js';

const step = (command: string, allowed = true): AvailableAnswer =>
  ({ command, group: 'case', summary: command, allowed, why: [] }) as unknown as AvailableAnswer;
const standing = (more: object = {}): CaseAnswer =>
  ({
    communications: {},
    evidence: {},
    acts: {},
    verifiedActs: [],
    entries: {},
    assignment: { officer: 'u', verifier: 'v' },
    ...more,
  }) as unknown as CaseAnswer;

const nextOf = (...[commands, one = standing(), terms = []]: Partial<Parameters<typeof stepsOf>>) =>
  stepsOf(commands ?? [], one, terms).next?.command;

describe('The next lawful step', () => {
  it('is what takes the case further, and never what ends it', () => {
    const { next, others, notYet } = stepsOf(
      [step('PlaceHold'), step('ProposeDecline'), step('ConfirmScope'), step('DraftCommunication', false)],
      standing(),
      [],
    );
    expect(next?.command).toBe('ConfirmScope');
    expect(others.map(({ command }) => command)).toEqual(['PlaceHold', 'ProposeDecline']);
    expect(notYet.map(({ command }) => command)).toEqual(['DraftCommunication']);
  });

  it('has an occasion: no reply is offered first where no letter waits', () => {
    const commands = [step('RecordReply'), step('DraftCommunication')];
    expect(nextOf(commands)).toBe('DraftCommunication');
    const open = { a: { status: 'SENT', replyDueAt: 1, dispatch: 'NONE', replies: [] } };
    expect(nextOf(commands, standing({ communications: open }))).toBe('RecordReply');
  });

  it('may be one that nobody placed in the order: a new command needs no line here', () => {
    expect(nextOf([step('SomethingNew'), step('PlaceHold')])).toBe('SomethingNew');
  });

  it('answers what is overdue, the longest first, once nobody waits for a decision', () => {
    const commands = [
      'RecordReview',
      'DraftCommunication',
      'ReconfirmConsent',
      'CorrectFact',
      'ConfirmClosure',
    ].map((command) => step(command));
    const consent = { kind: 'consentValidity', overdue: true } as const;
    const review = { kind: 'review', overdue: true } as const;
    const ordered = (...terms: { kind: TermKind; overdue: boolean }[]) => {
      const { next, others } = stepsOf(commands, standing(), terms);
      return [next, ...others].map((one) => one?.command);
    };
    expect(ordered(consent, review)).toEqual([
      'ConfirmClosure',
      'ReconfirmConsent',
      'RecordReview',
      'DraftCommunication',
      'CorrectFact',
    ]);
    expect(ordered(review, consent).slice(1, 3)).toEqual(['RecordReview', 'ReconfirmConsent']);
    expect(ordered({ ...consent, overdue: false })[1]).toBe('DraftCommunication');
  });
});
