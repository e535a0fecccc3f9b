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

describe('The next lawful step', () => {
  it('is what takes the case further, and never what ends it', () => {
    const { next, others, notYet } = stepsOf(
      [step('PlaceHold'), step('ProposeDecline'), step('ConfirmScope'), step('DraftCommunication', false)],
      standing(),
    );
    expect(next?.command).toBe('ConfirmScope');
    expect(others.map(({ command }) => command)).toEqual(['PlaceHold', 'ProposeDecline']);
    expect(notYet.map(({ command }) => command)).toEqual(['DraftCommunication']);
  });

  it('has an occasion: no reply is offered first where no letter waits', () => {
    const commands = [step('RecordReply'), step('DraftCommunication')];
    expect(stepsOf(commands, standing()).next?.command).toBe('DraftCommunication');
    const open = { a: { status: 'SENT', replyDueAt: 1, dispatch: 'NONE', replies: [] } };
    expect(stepsOf(commands, standing({ communications: open })).next?.command).toBe('RecordReply');
  });

  it('may be one that nobody placed in the order: a new command needs no line here', () => {
    expect(stepsOf([step('SomethingNew'), step('PlaceHold')], standing()).next?.command).toBe('SomethingNew');
  });
});
