import { z } from 'zod';
import { fact } from '../../classification.js';
import { LANGUAGE } from '../../vocabulary/language.js';
import { defineOfficeEvent } from '../define-office-event.js';
import { colleagueId } from '../office-fields.js';
import { withColleague } from '../with-colleague.js';

/** The office writes to a colleague in this language from now on. */
export const languageSet = defineOfficeEvent({
  type: 'LanguageSet',
  shape: { colleagueId: colleagueId(), language: fact(z.enum(LANGUAGE.codes)) },
  evolve: (state, { colleagueId: id, language }) => withColleague(state, id, { language }),
});
