import type { Answer } from './answer.js';

/** What there is to do; an item is a case or a decision that waits for whoever asks. */
export type WorkList = Answer<'/worklist'>;
export type WorkItem = WorkList['items'][number];

/** The ASG's list: `/approvals` answers it to `for=asg`. */
export type AsgList = Exclude<Answer<'/approvals'>, WorkList>;

/** A view that the reader keeps. */
export type KeptView = Answer<'/views'>['views'][number];

/** A term over all cases that the reader may see. */
export type ListedDeadline = Answer<'/deadlines'>['deadlines'][number];
