/** Forms, whatever command they are of. */
export const FORMS = {
  'form.record': 'Record',
  'form.discard': 'Discard what I typed',
  'form.noFields': 'Nothing more is asked. It is recorded under your name.',
  'form.received': 'As it was received: sealed, opened with a reason only.',
  'form.composed': 'Written by the office: mention people by reference ({example}), never by name.',
  'form.mention': 'Mention:',
  'form.nothingToChoose': 'The case holds nothing of this kind yet.',
  'form.addRow': 'Add: {name}',
  'form.removeRow': 'Remove {name} {number}',
  'form.consentTo': 'Consents to',
  'schema.missing': 'Fill this in.',
  'schema.choice': 'Choose one.',
  'schema.format': 'This is not in the form asked for.',
  'schema.small': 'Fill this in: there is too little here.',
  'schema.big': 'This is too long or too large.',
  'form.recorded': 'Recorded.',
} as const;
