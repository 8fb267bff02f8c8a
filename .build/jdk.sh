# Sourced by the scripts of Catenary: finds the JDK without starting one, and the flags that every JVM of Catenary gets.

# Sets jdk to the home of a JDK 25, else of a later one; where there is none, says what to install and ends with status 2.
find_jdk() {
    jdk= later=
    if [ -n "${CATENARY_JAVA:-}" ]; then
        consider "$CATENARY_JAVA"
        consider "${CATENARY_JAVA%/bin/java}"
        jdk=${jdk:-$later}
        [ -n "$jdk" ] || give_up "CATENARY_JAVA is $CATENARY_JAVA, which is not the home of a JDK 25 or later."
        return
    fi
    path_java=$(command -v java 2>/dev/null) && path_java=$(readlink -f "$path_java" 2>/dev/null || echo "$path_java")
    for home in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "${path_java%/bin/java}"; do
        consider "$home"
        [ -z "$jdk" ] || return 0
    done
    jdk=$later
    [ -n "$jdk" ] || give_up "Catenary needs a JDK 25, and none was found."
}

# Takes a home whose release file tells of version 25, keeps in mind the first later one.
consider() {
    [ -z "$jdk" ] && [ -f "$1/release" ] && [ -x "$1/bin/javac" ] || return 0
    while IFS='=' read -r key value; do
        [ "$key" = JAVA_VERSION ] || continue
        value=${value#\"} value=${value%%[!0-9]*}
        if [ "${value:-0}" -eq 25 ]; then jdk=$1; elif [ "${value:-0}" -gt 25 ]; then later=${later:-$1}; fi
    done < "$1/release"
}

give_up() {
    {
        echo "$1"
        echo "Install one, for example Temurin 25 or your system's package openjdk-25-jdk, or set CATENARY_JAVA to its home."
    } >&2
    exit 2
}

# Sets jar to the jar of a module, built first where a source is newer: build MODULE.
build() {
    jar=$root/$1/target/catenary-$1.jar
    if [ -f "$jar" ]; then
        newer=$(cd "$root" && find pom.xml diagrams hypernets functors autodiff qnlp cli "$1" \( -name target -o -name test \) -prune \
            -o -newer "$jar" \( -path '*/src/main*' -o -name pom.xml \) -print | head -n 1)
        [ -n "$newer" ] || return 0
    fi
    command -v mvn >/dev/null || { echo "Catenary is built by Maven, and mvn was not found: install Maven 3.8 or later." >&2; exit 2; }
    echo "Building Catenary (the first time Maven also fetches what it needs) ..." >&2
    command -v java >/dev/null || export JAVA_HOME="${JAVA_HOME:-$jdk}"
    log=$root/target/build.log
    mkdir -p "$root/target"
    rm -rf "$root/$1/target/lib"
    if ! (cd "$root" && JAVA25_HOME=$jdk mvn -B -q -ntp -Dmaven.test.skip -Dmaven.javadoc.skip -Dmaven.source.skip -pl "$1" -am package) >"$log" 2>&1; then
        cat "$log" >&2
        echo "Catenary could not be built: see above." >&2
        exit 1
    fi
    touch "$jar"
}

# Large products of matrices take the vector instructions from this module. The JVM announces it on standard error, so the
# command line goes without it unless it is asked for.
vector_flags="--add-modules jdk.incubator.vector"
jvm_flags="--enable-native-access=ALL-UNNAMED -XX:+UseParallelGC"
