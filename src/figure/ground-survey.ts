import type { Survey } from '../analysis/survey.ts';
import type { judge } from '../analysis/verdict.ts';
import type { Loss } from '../core/loss.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Race } from '../race/run-race.ts';
import type { Domain } from '../race/specification.ts';

/** Finds the stationary points of a loss somewhere else. A newer request drops the older one: it resolves to undefined. */
export type Surveyor = (loss: Loss, domain: Domain) => Promise<Survey | undefined>;

/** What is known of the ground that a figure stands on, and the verdicts that follow from it. */
export class GroundSurvey {
  /** Undefined until the ground has been surveyed. */
  current: Survey | undefined;
  /** Loaded with the first survey: a picture needs neither, and shows sooner without them. */
  private judge: typeof judge | undefined;

  constructor(private readonly surveyor: Surveyor = surveyOnTheSpot) {}

  /** Surveys the ground of a race. Resolves to whether it is still the ground that is wanted, and known by now. */
  async find({ loss, specification }: Race, isStillWanted: () => boolean): Promise<boolean> {
    this.current = undefined;
    const [{ judge }, { rememberSurvey }, survey] = await Promise.all([
      import('../analysis/verdict.ts'),
      import('../analysis/survey.ts'),
      this.surveyor(loss, specification.domain),
    ]);
    this.judge = judge;
    if (survey === undefined || !isStillWanted()) return false;
    rememberSurvey(loss, specification.domain, survey);
    this.current = survey;
    return true;
  }

  judgeRun(...run: Parameters<typeof judge>): Verdict {
    if (this.judge === undefined) throw new Error('verdict: must be asked for when there is a survey');
    return this.judge(...run);
  }
}

const surveyOnTheSpot: Surveyor = async (loss, domain) => {
  const { surveyOf } = await import('../analysis/survey.ts');
  return surveyOf(loss, domain);
};
