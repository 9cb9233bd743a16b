using System.Text;
using System.Text.Json;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Flakes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Fetching;

/// <summary>The registries that give names of flakes a place: of the user, of the system, and the global one, which is downloaded. Each is read once.</summary>
sealed class FlakeRegistries(Evaluator evaluator)
{
    const int MostSteps = 100;

    readonly Dictionary<string, List<FlakeRegistryEntry>> read = new(StringComparer.Ordinal);

    /// <summary>What an input stands for in the end; others than names may have entries too.</summary>
    /// <param name="input">The input.</param>
    /// <param name="isLimited">Whether only the global registry is asked, as for the inputs of flakes.</param>
    /// <returns>The input, and the directory of the flake that the registry names; null where it names none.</returns>
    /// <exception cref="EvaluationException">No registry has it.</exception>
    public (FetchInput Input, string? Directory) Resolve(FetchInput input, bool isLimited)
    {
        string? directory = null;
        for (int step = 0; Find(input, isLimited) is { } entry; step++)
        {
            if (step == MostSteps)
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"cycle detected in flake registry for '{input}'");
            var asked = input;
            (input, directory) = (evaluator.Reference(() => entry.Apply(asked)), entry.Directory);
        }

        return input.Type == "indirect"
            ? throw evaluator.Error(ErrorKind.Evaluation, 0, $"cannot find flake '{input}' in the flake registries")
            : (input, directory);
    }

    FlakeRegistryEntry? Find(FetchInput input, bool isLimited)
    {
        var settings = evaluator.Settings;
        foreach (string place in isLimited ? [settings.GlobalFlakeRegistry] : (IEnumerable<string>)[.. settings.OwnFlakeRegistries, settings.GlobalFlakeRegistry])
        {
            if (place.Length > 0 && Entries(place).Find(entry => entry.Holds(input)) is { } found)
                return found;
        }

        return null;
    }

    List<FlakeRegistryEntry> Entries(string place)
    {
        if (!read.TryGetValue(place, out var entries))
            read.Add(place, entries = Text(place) is { } text ? Parse(text, place) : []);
        return entries;
    }

    ReadOnlyMemory<byte>? Text(string place)
    {
        if (!place.StartsWith('/'))
            return evaluator.Ask(() => evaluator.Host.Fetcher.File(place));
        byte[] path = evaluator.Resolve(CanonicalPath.Of(Encoding.UTF8.GetBytes(place)));
        // Null alone would be taken for an empty array.
        return evaluator.KindOf(path) is null ? (ReadOnlyMemory<byte>?)null : evaluator.ReadFile(path);
    }

    List<FlakeRegistryEntry> Parse(ReadOnlyMemory<byte> text, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.GetProperty("version").GetInt32() == 2
                ? [.. json.RootElement.GetProperty("flakes").EnumerateArray().Select(FlakeRegistryEntry.Of)]
                : throw new FlakeReferenceException($"flake registry '{place}' has unsupported version {json.RootElement.GetProperty("version")}");
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FlakeReferenceException)
        {
            evaluator.Host.Warn($"cannot read flake registry '{place}': {failure.Message}", isFromProgram: false);
            return [];
        }
    }
}
