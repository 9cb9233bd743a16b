namespace Nixos.Settings;

/// <summary>What the value of a setting of nix.conf is.</summary>
public enum NixSettingKind
{
    /// <summary>A text, as it stands.</summary>
    Text,

    /// <summary>true, yes, 1 or false, no, 0.</summary>
    Truth,

    /// <summary>As <see cref="Truth"/>, or relaxed.</summary>
    TruthOrRelaxed,

    /// <summary>A whole number that is not negative, with K, M, G or T behind it for powers of 1024.</summary>
    Number,

    /// <summary>A number, or auto for the processors of the machine.</summary>
    NumberOrAuto,

    /// <summary>Words, which more can be added to by <c>extra-NAME</c>.</summary>
    Words,

    /// <summary>Words <c>NAME=VALUE</c>, which more can be added to; a name keeps its first value.</summary>
    Pairs,
}
