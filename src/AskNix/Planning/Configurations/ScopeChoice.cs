using AskNix.Backend;
using AskNix.History;

namespace AskNix.Planning.Configurations;

/// <summary>Where packages go when the person does not say: where they said before, else for everybody on the machine.</summary>
public sealed class ScopeChoice(Func<HistoryDatabase> history, Scope configured)
{
    private const string Choice = "scope";

    public Scope For(Scope asked)
    {
        if (asked is not Scope.Auto)
            return asked;
        if (configured is not Scope.Auto)
            return configured;
        return Enum.TryParse<Scope>(history().RememberedChoice(Choice), ignoreCase: true, out var remembered) && remembered is not Scope.Auto
            ? remembered
            : Scope.System;
    }
}
