namespace Nixos.Fetching;

/// <summary>There is no reading who vouches for servers.</summary>
/// <param name="file">The file that says it.</param>
/// <param name="cause">Why.</param>
sealed class AuthoritiesException(string file, Exception cause) : IOException($"error adding trust anchors from file: {file}", cause);
