using System.Collections.Immutable;

namespace AskNix.Planning.Projects;

/// <summary>Chooses the parts of a configuration by the words of a description.</summary>
internal static class ConfigurationChoice
{
    /// <summary>What a machine with a screen needs where no desktop is named.</summary>
    private const string Graphical = "graphical";
    private const string DefaultDesktop = "gnome";

    /// <param name="missing">Option names that do not exist here.</param>
    /// <param name="assumed">What was chosen without being named, as sentences.</param>
    public static ImmutableArray<ConfigurationPart> Of(
        string description, bool uefi, IReadOnlySet<string> missing, out ImmutableArray<string> assumed)
    {
        ImmutableArray<ConfigurationPart> all =
            [.. ProjectData.ConfigurationParts().GroupBy(part => part.Name).Select(variants => Fitting([.. variants], missing))];
        var words = DescriptionWords.Of(description);
        var chosen = all
            .Where(part => part.Always == "yes" || part.Always == (uefi ? "uefi" : "bios") || part.Words.Any(words.Contains))
            .Select(part => part.Name)
            .ToHashSet(StringComparer.Ordinal);
        // "A desktop server" is a server with a screen, "a gnome desktop" names its desktop: only what is left open is filled in.
        var notes = ImmutableArray.CreateBuilder<string>();
        AddNeeds(all, chosen);
        if (chosen.Remove(Graphical) && !all.Any(part => part.IsDesktop && chosen.Contains(part.Name)))
        {
            chosen.Add(DefaultDesktop);
            notes.Add("No desktop was named: GNOME was taken.");
        }
        AddNeeds(all, chosen);
        assumed = notes.ToImmutable();
        return [.. all.Where(part => chosen.Contains(part.Name))];
    }

    private static void AddNeeds(ImmutableArray<ConfigurationPart> all, HashSet<string> chosen)
    {
        for (var before = -1; before != chosen.Count;)
        {
            before = chosen.Count;
            foreach (var part in all.Where(part => chosen.Contains(part.Name)).ToArray())
                chosen.UnionWith(part.Needs);
        }
    }

    // The newest way to say it whose options all exist; where none does, the one that lacks least.
    private static ConfigurationPart Fitting(ConfigurationPart[] variants, IReadOnlySet<string> missing) =>
        variants.OrderBy(part => part.Options.Count(missing.Contains)).ThenBy(part => part.Variant).First();
}
