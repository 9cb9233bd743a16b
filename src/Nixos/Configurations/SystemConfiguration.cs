using System.Text.Json.Serialization;

namespace Nixos.Configurations;

/// <summary>Where the configuration of a system stands. A closed family: a module file, or an output of a flake.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ClassicConfiguration), "classic")]
[JsonDerivedType(typeof(FlakeConfiguration), "flake")]
public abstract record SystemConfiguration
{
    /// <summary>The folder that holds it, absolute, symbolic links resolved.</summary>
    public abstract string Directory { get; init; }

    /// <summary>How a person would name it.</summary>
    [JsonIgnore]
    public abstract string Description { get; }

    /// <summary>The same configuration in a copy of its folder.</summary>
    public abstract SystemConfiguration In(string directory);
}
