/** A step as it was answered: the receipt's bytes are the same for ever. */
export interface Advanced {
  readonly status: 200 | 201;
  readonly etag: number;
  readonly replayed: boolean;
  readonly bytes: string;
}
