/** An error as Excel's API gives it. The codes are those of Excel.ErrorCodes. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

export const invalidArgument = (): ApiError =>
  new ApiError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
export const itemNotFound = (): ApiError => new ApiError("ItemNotFound", "The requested resource doesn't exist.");
export const accessDenied = (): ApiError => new ApiError("AccessDenied", "You cannot perform the requested operation.");
export const invalidReference = (): ApiError => new ApiError("InvalidReference", "This reference is not valid for the current operation.");
export const apiNotFound = (member: string): ApiError =>
  new ApiError("ApiNotFound", `The API you are trying to use could not be found: ${member}. The local Excel host does not know it.`);
export const cellEditMode = (): ApiError => new ApiError(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
);
export const requestTooLarge = (): ApiError =>
  new ApiError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit. Please refer to the documentation: \"Resource limits and performance optimization for Office Add-ins\".");
export const responseTooLarge = (): ApiError =>
  new ApiError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit. Please refer to the documentation: \"Resource limits and performance optimization for Office Add-ins\".");
