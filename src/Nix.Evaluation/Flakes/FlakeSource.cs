using Nix.Evaluation.Fetching;

namespace Nix.Evaluation.Flakes;

/// <summary>Where a flake, or any other tree, comes from: an input, and the directory of the flake in it.</summary>
/// <param name="Input">Where the tree comes from.</param>
/// <param name="Directory">The directory, without slashes around it; empty for the tree itself.</param>
sealed record FlakeSource(FetchInput Input, string Directory)
{
    /// <summary>The source of a reference that is taken apart.</summary>
    public static FlakeSource Of(SortedDictionary<string, object> reference) => new(FetchInput.Of(reference), reference.GetValueOrDefault("dir") as string ?? "");

    /// <summary>What a name alone means.</summary>
    public static FlakeSource Named(string id) => new(new FetchInput("indirect") { Attributes = { ["id"] = id } }, "");

    /// <summary>The attributes of the reference.</summary>
    public SortedDictionary<string, object> ToReference()
    {
        var reference = Input.ToReference();
        if (Directory.Length > 0)
            reference["dir"] = Directory;
        return reference;
    }

    /// <summary>Whether both are written with the same attributes. An older lock file has the directory in the URL too, which makes no difference.</summary>
    public bool IsSame(FlakeSource other) => Canonical().SequenceEqual(other.Canonical());

    public override string ToString() => FlakeReferenceText.Of(ToReference());

    SortedDictionary<string, object> Canonical()
    {
        var reference = ToReference();
        if (reference.GetValueOrDefault("url") is string url && Location.Parse(url) is { } location)
        {
            if (location.Query.GetValueOrDefault("dir") == Directory)
                location.Query.Remove("dir");
            reference["url"] = location.ToString();
        }

        return reference;
    }
}
