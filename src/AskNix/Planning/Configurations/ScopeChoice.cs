using AskNix.History;
using AskNix.Intents;

namespace AskNix.Planning.Configurations;

/// <summary>Where packages go: where the option says, else the sentence, else what is settled or was said before, else for everybody on the machine.</summary>
public sealed class ScopeChoice(Func<HistoryDatabase> history, Scope configured)
{
    private const string Choice = "scope";

    /// <param name="asked">What the option <c>--scope</c> says.</param>
    /// <param name="said">What the sentence says.</param>
    public Scope For(Scope asked, Scope said)
    {
        if (asked is not Scope.Auto)
            return asked;
        if (said is not Scope.Auto)
            return said;
        if (configured is not Scope.Auto)
            return configured;
        return Enum.TryParse<Scope>(history().RememberedChoice(Choice), ignoreCase: true, out var remembered) && remembered is not Scope.Auto
            ? remembered
            : Scope.System;
    }
}
