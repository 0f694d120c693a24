import { describeActions } from "./describe-actions";

// With EVERY_FAULT=1 it takes an hour.
jest.setTimeout(3_600_000);

describeActions("elsewhere");
