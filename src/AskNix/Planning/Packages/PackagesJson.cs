using System.Text.Json.Serialization;

namespace AskNix.Planning.Packages;

/// <summary>Reads what our expressions print. Names are matched in any capitals: Nix people write <c>pname</c>.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(DescribedPackage))]
[JsonSerializable(typeof(DescribedPackage[]))]
internal sealed partial class PackagesJson : JsonSerializerContext;
