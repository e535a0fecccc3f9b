/** `RecordAct` as the last part of its route: `record-act`. */
export const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
