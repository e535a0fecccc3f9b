/** The path of a command: `ConfirmVerification` is `confirm-verification`. */
export const kebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
