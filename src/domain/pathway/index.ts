/**
 * Pathway: the action path (handlevej) that staff and leaders follow. Knows questions, steps, "never"
 * rules, layers and the proof that every route keeps the invariants; knows no plan, no screen and no
 * phone number. Guards principle 3: what is not proved is not shown.
 */
export { approvables, approvalForm, lawOf, raisedBy, withApproved } from './approved.ts';
export type { Approvable, Confirmations } from './approved.ts';
export { all, any, anyOf, is, not, unknown, type Answers, type Condition } from './condition.ts';
export {
	acts,
	deadlines,
	persons,
	phases,
	roles,
	type Act,
	type Compiled,
	type Deadline,
	type Definition,
	type Fact,
	type NeverRule,
	type NoteHint,
	type Person,
	type Phase,
	type Question,
	type Role,
	type Row,
	type Status,
	type Step
} from './definition.ts';
export { cardsFor, cardSteps, type Card } from './card.ts';
export { chapter, situations, type Situation } from './chapter.ts';
export { compile, faultsOf, type Fault, type FaultKind, type KnownLaw } from './compile.ts';
export { confirmedOnly } from './confirmed.ts';
export { merge, type Layer, type LayerRefusal, type Merged } from './layer.ts';
export { allSteps, type Outcome, type ShownStep } from './outcome.ts';
export { readTexts, sentencesOf } from './texts.ts';
export { prove, verify, verifyAgain, type Proof, type Proven } from './verify.ts';
export { type Violation } from './violation.ts';
export { routesOf, type DistinctRoute, type RouteSearch } from './routes.ts';
export { mergeOutcomes } from './concerns.ts';
export { actsSaid } from './said.ts';
export { invariants } from './invariants/index.ts';
export { type Breach, type Invariant, type Route } from './invariants/invariant.ts';
export {
	nextQuestion,
	offered,
	progress,
	prune,
	walk,
	type Progress,
	type Walk,
	type WalkOptions
} from './walk.ts';
export { definitionDifference, partKinds } from './definition-difference.ts';
export type { PartChange, PartKind, WrittenPath } from './definition-difference.ts';
export { contradictions } from './contradictions.ts';
export { layerClashes, type LayerClash, type Proving } from './layer-clash.ts';
