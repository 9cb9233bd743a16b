using System.Collections.Immutable;
using AskNix.Backend;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Planning.Packages;

/// <summary>
/// Of the programs that fit a description, those that this machine's package set has, where that is known already: what is chosen can then be had. Sentences are
/// read without looking at the machine.
/// </summary>
public sealed class AvailableChoices(MachineCatalogue catalogue)
{
    /// <summary>The choices of a sentence; all of them where none is known to be there, or nothing is known.</summary>
    public async Task<ImmutableArray<string>> OfAsync(
        Understood understood, RequestOptions request, Action<BackendEvent> report, CancellationToken cancellation)
    {
        if (understood.Intent is not (InstallPackage or TryPackage) || understood.Intent is not PackagesIntent { Candidates: { IsDefaultOrEmpty: false } candidates })
            return understood.Choices;
        try
        {
            using var packages = await catalogue.StandingPackagesAsync(request, report, cancellation);
            if (packages is null)
                return understood.Choices;
            var missing = candidates.Where(candidate => packages.FindAnyCase(candidate) is null && packages.FindAlias(candidate) is not { Target.Length: > 0 })
                .Select(candidate => $" {candidate}").ToArray();
            ImmutableArray<string> there = [.. understood.Choices.Where(choice => !missing.Any(end => choice.EndsWith(end, StringComparison.Ordinal)))];
            return there.IsEmpty ? understood.Choices : there;
        }
        catch (Exception failure) when (failure is AskNixException || MachineFailure.Is(failure))
        {
            // The question can be asked all the same.
            return understood.Choices;
        }
    }
}
