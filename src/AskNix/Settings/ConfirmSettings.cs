namespace AskNix.Settings;

/// <summary>How plans are confirmed. There is no setting that skips the question: only <c>--yes</c> does, one call at a time.</summary>
/// <param name="EnterMeansYes">Whether a bare Enter confirms.</param>
/// <param name="TypedWord">When a word has to be typed instead.</param>
public sealed record ConfirmSettings(bool EnterMeansYes, TypedWord TypedWord);
