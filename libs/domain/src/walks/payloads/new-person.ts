import type { PayloadFor } from '../../case/given.js';
import { GENDER } from '../../vocabulary/gender.js';
import { PERSON_ROLE } from '../../vocabulary/person-role.js';
import { VICTIM_CATEGORY } from '../../vocabulary/victim-category.js';
import { VICTIM_PROFILE } from '../../vocabulary/victim-profile.js';
import { optional, type Scene } from '../scene.js';

/** A person as registered or added: mostly a victim who answers for herself. */
export function newPerson(scene: Scene, personId: string, among: readonly string[]): PayloadFor<'AddPerson'> {
  const { choose } = scene;
  const child = choose.chance(0.08);
  const represented = scene.wrong
    ? 'SELF'
    : choose.weighted<'SELF' | 'GUARDIAN' | 'RELATIVES' | undefined>([
        [9, undefined],
        [1, choose.of(['GUARDIAN', 'RELATIVES'] as const)],
      ]);
  return {
    personId,
    roles: [
      choose.weighted([
        [5, 'VICTIM' as const],
        [4, choose.of(PERSON_ROLE.codes)],
      ]),
    ],
    ...optional('identity', choose.chance(0.9) ? scene.identity : undefined),
    organisation: choose.chance(0.1),
    ...optional('represented', represented),
    guardianImplicated: choose.chance(0.05),
    relatives: child || represented ? relativesAmong(scene, personId, among) : [],
    ...optional(
      'facts',
      choose.chance(0.95)
        ? {
            gender: choose.of(GENDER.codes),
            ageBand: child ? ('CHILD' as const) : choose.of(['25_59', '60_PLUS', 'UNKNOWN'] as const),
            profiles: choose.some(VICTIM_PROFILE.codes, 0.1),
            category: choose.chance(0.8) ? choose.of(VICTIM_CATEGORY.codes) : null,
          }
        : undefined,
    ),
  };
}

/** Some of those who may answer for a person. */
export const relativesAmong = (
  scene: Scene,
  personId: string,
  among: readonly string[],
): readonly string[] => {
  const some = scene.choose.some(
    among.filter((id) => id !== personId),
    0.4,
  );
  return scene.wrong ? [...some, 'person-stranger'] : some;
};
