using AskNix.Intents;

namespace AskNix.Backend;

/// <summary>What a person says to a plan: yes, no, or yes for somebody else than it was planned for.</summary>
/// <param name="IsYes">Whether the plan just shown is to be carried out.</param>
/// <param name="ForWhom">For whom it is wanted instead, so that another plan is to be shown; <see cref="Scope.Auto"/> where nothing is said of it.</param>
public readonly record struct Confirmation(bool IsYes, Scope ForWhom = Scope.Auto)
{
    public static Confirmation Yes => new(true);

    public static Confirmation No => default;
}
