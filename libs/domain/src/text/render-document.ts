import { drawnLabels } from './drawn-labels.js';
import { renderDecided, type DecidedText, type Rendered } from './render-decided.js';

/** One of several texts of a document. */
export interface TextOfDocument extends Omit<DecidedText, 'document' | 'labelOf'> {
  /** Of what it is a text, such as an entry: within it somebody keeps their label, across no label joins. */
  readonly of: string;
}

/**
 * The texts of one document, each by `renderDecided`, with labels drawn over all of them: no two people in the document share one,
 * and nobody's label tells that they stand in two of its entries (DOMAIN 9.14). The same document always reads the same.
 *
 * @param document an id of this document alone, such as its number
 */
export function renderDocument(document: string, texts: readonly TextOfDocument[]): readonly Rendered[] {
  const labels = drawnLabels(document, texts.flatMap(labelled));
  return texts.map((text) =>
    renderDecided({ ...text, document, labelOf: (personId) => labels.get(keyOf(text, personId)) }),
  );
}

const labelled = (text: TextOfDocument): readonly string[] =>
  text.decisions
    .filter(({ as }) => as === 'PSEUDONYM' || as === 'ANONYMOUS')
    .map(({ personId }) => keyOf(text, personId));
const keyOf = ({ of }: TextOfDocument, personId: string): string => `${of} ${personId}`;
