using System.Text.Json;
using Nix.Evaluation.Flakes;

namespace Nix.Evaluation.Fetching;

/// <summary>A line of a registry: what stands for what.</summary>
/// <param name="From">What is asked for.</param>
/// <param name="To">What it stands for.</param>
/// <param name="Directory">The directory of the flake there; null for the whole tree.</param>
/// <param name="IsExact">Whether it is for that input alone, and not for it with a branch or a commit.</param>
sealed record FlakeRegistryEntry(FetchInput From, FetchInput To, string? Directory, bool IsExact)
{
    static readonly string[] Tags = ["ref", "rev"];

    /// <exception cref="FlakeReferenceException">It holds no references.</exception>
    public static FlakeRegistryEntry Of(JsonElement line)
    {
        var to = FlakeAttributes.Of(line.GetProperty("to"));
        var entry = new FlakeRegistryEntry(
            FetchInput.Of(FlakeAttributes.Of(line.GetProperty("from"))), FetchInput.Of(to), to.GetValueOrDefault("dir") as string,
            line.TryGetProperty("exact", out var exact) && exact.ValueKind == JsonValueKind.True);
        _ = (entry.From.ToString(), entry.To.ToString());
        return entry;
    }

    /// <summary>Whether it says what the input stands for.</summary>
    public bool Holds(FetchInput input)
    {
        if (IsSame(From, input))
            return true;
        if (IsExact)
            return false;
        var plain = input.Copy();
        foreach (string tag in Tags)
            plain.Attributes.Remove(tag);
        return IsSame(From, plain);
    }

    /// <summary>What the input stands for: a branch or a commit it has of its own is carried over.</summary>
    public FetchInput Apply(FetchInput input)
    {
        var result = To.Copy();
        foreach (string tag in IsExact ? [] : Tags)
        {
            if (From.Attributes.ContainsKey(tag) || !input.Attributes.TryGetValue(tag, out object? value))
                continue;
            if (result.Type is "github" or "gitlab" or "sourcehut")
                result.Attributes.Remove(tag == "ref" ? "rev" : "ref");
            result.Attributes[tag] = value;
        }

        return result.Type == "git" && result.Text("rev") is not null && result.Text("ref") is null
            ? throw new FlakeReferenceException($"Git input '{result}' has a commit hash but no branch/tag name")
            : result;
    }

    static bool IsSame(FetchInput one, FetchInput other) => one.Type == other.Type && one.Attributes.SequenceEqual(other.Attributes);
}
