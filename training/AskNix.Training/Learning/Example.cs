namespace AskNix.Training.Learning;

/// <summary>A sentence as the trainer sees it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Features">Its features in ascending order.</param>
/// <param name="Intent">The intent's name; null where the sentence teaches only whether it is a wish.</param>
/// <param name="Wish">Whether something is to be done now; null where it is not told.</param>
/// <param name="Bare">Whether it stands so in the corpus, without a carrier: only these decide which features are learnt.</param>
sealed record Example(string Text, uint[] Features, string? Intent, bool? Wish, bool Bare);
