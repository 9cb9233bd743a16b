namespace Nix.Formats;

/// <summary>
/// One output a derivation promises: <see cref="InputAddressed"/>, <see cref="Fixed"/>, <see cref="Floating"/>, <see cref="Impure"/> or
/// <see cref="Deferred"/> (manual: derivation outputs and types of derivations).
/// </summary>
public abstract record DerivationOutput
{
    private DerivationOutput()
    {
    }

    /// <summary>Where it will be; null where that is known only after building.</summary>
    public virtual StorePath? PathIfKnown => null;

    /// <summary>How its content is hashed, as derivations and the daemon's protocol have it, for example <c>r:sha256</c>; empty where it is not.</summary>
    public virtual string MethodAndAlgorithm => "";

    /// <summary>What these have for its hash: a digest in base 16, <c>impure</c>, or nothing.</summary>
    public virtual string HashText => "";

    /// <summary>Its path depends on the derivation.</summary>
    public sealed record InputAddressed(StorePath Path) : DerivationOutput
    {
        public override StorePath? PathIfKnown => Path;
    }

    /// <summary>Its content is known beforehand, as of a download.</summary>
    public sealed record Fixed(StorePath Path, ContentAddress Address) : DerivationOutput
    {
        public override StorePath? PathIfKnown => Path;

        public override string MethodAndAlgorithm => Address.MethodAndAlgorithm;

        public override string HashText => Address.Hash.ToString(NixHashFormat.Base16, withAlgorithm: false);
    }

    /// <summary>Its path depends on its content (experimental feature <c>ca-derivations</c>).</summary>
    public sealed record Floating(ContentAddressMethod Method, NixHashAlgorithm Algorithm) : DerivationOutput
    {
        public override string MethodAndAlgorithm => Method.Prefix() + Algorithm.Name();
    }

    /// <summary>As <see cref="Floating"/>, and it may be another each time (experimental feature <c>impure-derivations</c>).</summary>
    public sealed record Impure(ContentAddressMethod Method, NixHashAlgorithm Algorithm) : DerivationOutput
    {
        /// <summary>What stands for the hash.</summary>
        internal const string Mark = "impure";

        public override string MethodAndAlgorithm => Method.Prefix() + Algorithm.Name();

        public override string HashText => Mark;
    }

    /// <summary>Its path will depend on the derivation, once an input has its own path.</summary>
    public sealed record Deferred : DerivationOutput;
}
