using AskNix.Cli.Commands.Engine.Store;
using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Deletes generations: by their numbers, all but the current one (<c>old</c>), by age (<c>30d</c>), or all but so many (<c>+5</c>).</summary>
internal sealed class DeleteGenerationsOperation : IProfileOperation
{
    public IReadOnlyList<string> Names { get; } = ["--delete-generations"];

    public async Task RunAsync(ProfileCall call, CancellationToken cancellation)
    {
        var choice = Read(call.Words, call.Now);
        var state = call.Profile.Read();
        var chosen = choice.In(state).ToList();
        if (chosen.Exists(generation => generation.IsCurrent))
            throw new StoreCallException($"cannot delete current version of profile \"{call.Profile.Path}\"");
        if (choice is GenerationChoice.BeyondNewest or GenerationChoice.OlderThan)
            chosen.Reverse();
        if (call.IsDryRun)
        {
            Say(call, "would remove", chosen);
            return;
        }
        // Which those are is decided once more while nobody else changes the profile.
        var deleted = (await call.Profile.DeleteAsync(choice, call.SayWaiting, cancellation)).Select(generation => generation.Number).ToHashSet();
        Say(call, "removing", chosen.Where(generation => deleted.Contains(generation.Number)));
    }

    private static void Say(ProfileCall call, string what, IEnumerable<Generation> generations)
    {
        foreach (var generation in generations)
            call.Store.Say($"{what} profile version {generation.Number}");
    }

    private static GenerationChoice Read(IReadOnlyList<string> words, DateTimeOffset now)
    {
        try
        {
            return GenerationChoice.Parse(words, now);
        }
        catch (ProfileException)
        {
            throw Fault(words);
        }
    }

    /// <summary>What is wrong with words that mean no generations, as Nix says it.</summary>
    private static Exception Fault(IReadOnlyList<string> words) => words switch
    {
        [var days] when days.EndsWith('d') => new StoreUsageException($"invalid number of days specifier '{days}'"),
        [var days] when days.Contains('d', StringComparison.Ordinal) => new StoreUsageException($"invalid number of days specifier '{days}', expected something like '14d'"),
        ["+0"] => new StoreCallException("Must keep at least one generation, otherwise the current one would be deleted"),
        ["+"] => new StoreCallException("invalid number of generations '+'"),
        [var count] when count.Contains('+', StringComparison.Ordinal) => new StoreCallException($"invalid number of generations to keep '{count}'"),
        _ => new StoreUsageException($"invalid generation number '{words.First(word => word.Length is 0 or > 9 || !word.All(char.IsAsciiDigit))}'"),
    };
}
