using AskNix.Intents;

namespace AskNix.Backend;

/// <summary>What a person says to a plan: yes, no, yes for somebody else than it was planned for, or what is wanted in its place.</summary>
/// <param name="IsYes">Whether the plan just shown is to be carried out.</param>
/// <param name="ForWhom">For whom it is wanted instead, so that another plan is to be shown; <see cref="Scope.Auto"/> where nothing is said of it.</param>
/// <param name="Said">The answer where it is neither yes nor for whom: a no, or what else is wished or asked; null where nothing was answered.</param>
public readonly record struct Confirmation(bool IsYes, Scope ForWhom = Scope.Auto, string? Said = null)
{
    public static Confirmation Yes => new(true);

    public static Confirmation No => default;
}
