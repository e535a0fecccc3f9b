import type { EffectDraft } from '../../stream/effect-draft.js';
import { command, composedText, given, type Happened } from '../given.js';
import { ALMA, consent, registration, withdrawal } from '../given-persons.js';
import { OFFICE_PEOPLE } from '../test-office.js';
import { peopleEffects } from './people.js';

const { officer, officer2, protection, supervisor, supervisor2 } = OFFICE_PEOPLE;

/** What the last decision of a history asks to be done. */
function asked(...history: readonly Happened[]): readonly EffectDraft[] {
  const situation = given(...history.slice(0, -1));
  const after = situation.and(...history.slice(-1));
  return after.events
    .slice(situation.events.length)
    .flatMap((event) => peopleEffects(after.state, event, after.moment));
}
const tasks = (effects: readonly EffectDraft[]) =>
  effects.flatMap((effect) => ('notice' in effect ? [[effect.kind, effect.notice.level, effect.to]] : []));

describe('what people, consent and risk ask to be done', () => {
  it('opens the officer’s task to ask the source when no consent was stated (scenario 1)', () => {
    expect(tasks(asked(registration({ statedConsent: false })))).toEqual([
      ['inbox', 'ASK_CONSENT', [officer]],
    ]);
    expect(tasks(asked(registration()))).toEqual([]);
    expect(
      tasks(asked(registration({ statedConsent: false, recordType: 'LEGISLATION', persons: [] }))),
    ).toEqual([]);
  });

  it('gives the supervisors a case without officer, and a possible duplicate', () => {
    const supervisors = [supervisor, supervisor2];
    expect(tasks(asked(registration({ duplicates: { possible: true } }, OFFICE_PEOPLE.partner)))).toEqual([
      ['inbox', 'POSSIBLE_DUPLICATE', supervisors],
      ['inbox', 'ASSIGN_CASE', supervisors],
    ]);
  });

  it('asks nobody about a case that is being taken over', () => {
    expect(asked(registration({ takingOver: true, statedConsent: false }))).toEqual([]);
  });

  it('tells who is assigned, who is offered a case, and who offered it', () => {
    const assign = command('AssignCase', { protection }, supervisor);
    const offer = command('HandOver', { to: officer2 });
    expect(tasks(asked(registration(), assign))).toEqual([['inbox', 'ASSIGNED', [protection]]]);
    expect(tasks(asked(registration(), offer))).toEqual([
      ['inbox', 'HAND_OVER_OFFERED', [officer2]],
      ['mail', 'HAND_OVER_OFFERED', [officer2]],
    ]);
    expect(tasks(asked(registration(), offer, command('AcceptHandOver', {}, officer2)))).toEqual([
      ['inbox', 'HAND_OVER_ACCEPTED', [officer]],
    ]);
    const refusal = command('RefuseHandOver', { reason: composedText() }, officer2);
    expect(tasks(asked(registration(), offer, refusal))).toContainEqual([
      'mail',
      'HAND_OVER_REFUSED',
      [officer],
    ]);
  });

  it('has the risk assessed anew after an incident', () => {
    const incident = command('RecordIncident', {
      on: '2026-01-12',
      description: composedText(),
      persons: [],
    });
    const assigned = command('AssignCase', { protection }, supervisor);
    expect(tasks(asked(registration(), assigned, incident))).toContainEqual([
      'mail',
      'ASSESS_RISK',
      [protection],
    ]);
  });

  it('tells officer and supervisors at once that the case is held', () => {
    const held = asked(registration(), consent(ALMA, ['INTERNAL']), withdrawal(ALMA, 'INTERNAL'));
    expect(tasks(held)).toEqual([
      ['inbox', 'NO_USABLE_CONSENT', [officer, supervisor, supervisor2]],
      ['mail', 'NO_USABLE_CONSENT', [officer, supervisor, supervisor2]],
    ]);
  });

  it('sends a withdrawal everywhere to the person’s other cases, and a plain one nowhere', () => {
    const everywhere = asked(registration(), withdrawal(ALMA, 'ALL', { everywhere: true }));
    expect(everywhere).toEqual([
      {
        kind: 'command',
        queue: 'conducting',
        stream: `person:${ALMA}`,
        command: 'WithdrawConsent',
        payload: { personId: ALMA, scope: 'ALL', on: '2026-01-12', everywhere: false },
      },
    ]);
    expect(asked(registration(), withdrawal(ALMA, 'ALL'))).toEqual([]);
  });
});
