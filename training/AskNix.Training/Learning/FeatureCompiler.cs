using System.Text.Json;
using AskNix.Features;

namespace AskNix.Training.Learning;

/// <summary>Makes the form in which what is looked up of all features is shipped (<see cref="FeatureIndex"/>) of their files. The same files give the same bytes.</summary>
static class FeatureCompiler
{
    /// <summary>The features under <paramref name="root"/>, the repository's own folder, by name.</summary>
    public static Feature[] Read(string root) =>
    [
        .. Directory.GetFiles(Folder(root), "*.json")
            .Select(file => JsonSerializer.Deserialize(File.ReadAllText(file), FeatureJson.Default.FeatureFile)!.ToFeature())
            .OrderBy(feature => feature.Name, ShippedData.Bytewise),
    ];

    /// <summary>Where the shipped form lies.</summary>
    public static string Shipped(string root) => Path.Combine(Folder(root), "index.bin");

    public static byte[] CompileFrom(string root)
    {
        var features = Read(root);
        // A feature's own name beats another's alias; otherwise the earlier feature wins.
        var keys = new SortedDictionary<string, ushort>(ShippedData.Bytewise);
        foreach (var (number, feature) in features.Index())
            keys.TryAdd(FeatureKey.Of(feature.Name), checked((ushort)number));
        foreach (var (number, feature) in features.Index())
        {
            foreach (var name in feature.Names)
                keys.TryAdd(FeatureKey.Of(name), (ushort)number);
        }

        using var bytes = new MemoryStream();
        using var file = new BinaryWriter(bytes);
        file.Write(FeatureIndex.Beginning);
        file.WriteWords([.. features.Select(feature => feature.Name)]);
        file.WriteWords(keys.Keys);
        file.WriteNumbers(keys.Values);
        file.WriteWords([.. features.Select(feature => string.Join(FeatureIndex.BetweenOptions, feature.Options.Select(option => option.Key + FeatureIndex.IsSetTo + option.Value)))]);
        file.WriteWords([.. features.Select(feature => string.Join(' ', feature.Listens.Keys))]);
        file.WriteWords([.. features.Select(feature => string.Join(' ', feature.InsteadOf))]);
        file.WriteWords([.. features.Select(feature => string.Join(' ', feature.OfferedFor))]);
        return bytes.ToArray();
    }

    static string Folder(string root) => Path.Combine(root, "src", "AskNix", "Features", "Data");
}
