/** Everything read of a case begins with this, so that news of it makes all of it be read again. */
export const caseKey = (ref: string): readonly string[] => ['case', ref];
