import { z } from 'zod';
import { fact } from '../../classification.js';
import { LANGUAGE } from '../../vocabulary/language.js';
import { ROLES } from '../../vocabulary/role.js';
import { defineOfficeCommand, type OfficeGuard } from '../define-office-command.js';
import { officeDraft } from '../define-office-event.js';
import { languageSet } from '../events/language-set.js';
import { colleagueIsActive, personWho } from '../guards.js';
import { colleagueId } from '../office-fields.js';

const languageIsOnesOwnOrAdministered: OfficeGuard<{ readonly colleagueId?: string | undefined }> = (
  judged,
) => {
  const { colleagueId: whose } = judged.payload;
  const who = personWho(judged);
  return whose === undefined || whose === who || judged.state.colleagues[who]?.roles.includes('SYSADMIN')
    ? undefined
    : { code: 'LANGUAGE_OF_ANOTHER', field: 'colleagueId' };
};

/**
 * The language in which the office writes to a colleague: its mails say nothing but that something waits (DOMAIN 15). One's own
 * without `colleagueId`; the administrator may set another's. What has no words in a language is said in English.
 */
export const setLanguage = defineOfficeCommand({
  name: 'SetLanguage',
  summary: 'Set the language of mails',
  schema: z.strictObject({ colleagueId: colleagueId().optional(), language: fact(z.enum(LANGUAGE.codes)) }),
  by: ROLES,
  guards: [colleagueIsActive, languageIsOnesOwnOrAdministered],
  record: (judged) => [
    officeDraft(languageSet, {
      colleagueId: judged.payload.colleagueId ?? personWho(judged),
      language: judged.payload.language,
    }),
  ],
});
