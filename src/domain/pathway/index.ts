/**
 * Pathway: the action path (handlevej) that staff and leaders follow. Knows questions, steps, "never"
 * rules, layers and the proof that every route keeps the invariants; knows no plan, no screen and no
 * phone number. Guards principle 3: what is not proved is not shown.
 */
export { approvables, approvalForm, lawOf, raise, raisedBy, withApproved } from './approved.ts';
export type { Approvable, Confirmations } from './approved.ts';
export { all, any, anyOf, is, not, unknown, type Answers, type Condition } from './condition.ts';
export { acts, deadlines, persons, phases, roles } from './definition.ts';
export type { Act, Compiled, Deadline, Definition, Fact, NeverRule } from './definition.ts';
export type { NoteHint, Person, Phase, Question, Role, Row, Status, Step } from './definition.ts';
export { cardsFor, cardsIn, cardSteps, findCard, validUntil, type Card } from './card.ts';
export { chapter, situations, type Situation } from './chapter.ts';
export { drawingOf, type Drawing, type DrawnLine, type DrawnNode, type Terms } from './drawing.ts';
export { compile, faultsOf, type Fault, type FaultKind, type KnownLaw } from './compile.ts';
export { confirmedOnly } from './confirmed.ts';
export { emptyLayer, layerFaults, merge, mergeLayers, textIdsOf } from './layer.ts';
export type { Layer, LayerFault, LayerRefusal, Merged } from './layer.ts';
export { layerDifference, type LayerChange } from './layer-difference.ts';
export { mayWithLayer, layerActs, type LayerAct, type LayerLevel } from './layer-rights.ts';
export { allSteps, type Outcome, type ShownStep } from './outcome.ts';
export { readTexts, sentencesOf } from './texts.ts';
export { prove, verify, verifyAgain, type Proof, type Proven } from './verify.ts';
export { warningKey, type Violation } from './violation.ts';
export { routesOf, type DistinctRoute, type RouteSearch } from './routes.ts';
export { mergeOutcomes } from './concerns.ts';
export { actsSaid } from './said.ts';
export { invariants } from './invariants/index.ts';
export { type Breach, type Invariant, type Route } from './invariants/invariant.ts';
export { nextQuestion, offered, progress, prune, walk } from './walk.ts';
export { type Progress, type Walk, type WalkOptions } from './walk.ts';
export { withSetting } from './preset.ts';
export { cardAbout, cardTitle, posterWords, sheetOrigin, sheetWords } from './sheet.ts';
export { type CardSheet, type Sheet, type SheetLine } from './sheet.ts';
export { definitionDifference, partKinds } from './definition-difference.ts';
export type { PartChange, PartKind, WrittenPath } from './definition-difference.ts';
export { contradictions } from './contradictions.ts';
export { layerClashes, type LayerClash, type Proving } from './layer-clash.ts';
