import { DEMO_PEOPLE } from './demo/demo-people.js';
import type { Vigil } from './vigil.js';

/** What a newcomer reads when all is up: addresses, people, and one thing to try. */
export const banner = ({ api, issuer, mails }: Vigil, temporalPage: string | undefined): string => `
Vigil is up. THIS IS A DEMO: anybody on this machine may be any of these invented people.

  Desk            ${api}          open it, and sign in with one click
  API             ${api}          described at ${api}/docs
  Demo sign-in    ${issuer}/demo/token   (POST {"person": "amira"})
  Caught mails    ${mails}
${temporalPage === undefined ? '' : `  Temporal's page ${temporalPage}\n`}
  Demo people, one for each role:
${DEMO_PEOPLE.map(({ subject, displayName, roles }) => `    ${subject.padEnd(10)} ${displayName.padEnd(16)} ${roles.join(', ').toLowerCase()}`).join('\n')}

  Try:
    TOKEN=$(curl -s ${issuer}/demo/token -d '{"person":"amira"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
    curl -s ${api}/worklist -H "authorization: Bearer $TOKEN"

  The README's five-minute tour takes an allegation through all five stages. Press ctrl-C to end; nothing is lost.
`;
